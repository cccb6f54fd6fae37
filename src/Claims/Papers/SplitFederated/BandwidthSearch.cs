namespace SplitProofs.Claims.Papers.SplitFederated;

/// <summary>An oracle: the share of a band that a rate needs, from the capacity alone and without the Lambert W function.</summary>
internal static class BandwidthSearch
{
    /// <summary>The share [MHz] with b·log₂(1 + q/b) = rate [Mbit/s]; +∞ if even an unlimited share is not enough.</summary>
    public static double Needed(double rate, double snrBandwidth)
    {
        if (rate <= 0)
        {
            return 0;
        }

        if (rate * Math.Log(2) >= snrBandwidth)
        {
            return double.PositiveInfinity;
        }

        var (low, high) = (0.0, 1.0);
        while (Capacity(high, snrBandwidth) < rate)
        {
            (low, high) = (high, 2 * high);
        }

        for (var n = 0; n < 60; n++)
        {
            var middle = (low + high) / 2;
            (low, high) = Capacity(middle, snrBandwidth) < rate ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The share with which a cut meets a deadline [MHz].</summary>
    public static double Needed(SharingDevice device, int cut, double deadline)
    {
        var (computing, upload) = device.Cuts[cut];
        var left = deadline - computing.ToDouble();
        return left > 0 ? Needed(upload.ToDouble() / left, device.SnrBandwidth.ToDouble()) : double.PositiveInfinity;
    }

    /// <summary>The share with which every device meets a deadline at given cuts [MHz].</summary>
    public static double Needed(SharedBand shared, IReadOnlyList<int> cuts, double deadline) =>
        shared.Devices.Select((device, n) => Needed(device, cuts[n], deadline)).Sum();

    /// <summary>The rate that a share carries, b·log₂(1 + q/b) [Mbit/s].</summary>
    public static double Capacity(double bandwidth, double snrBandwidth) =>
        bandwidth * Math.Log2(1 + (snrBandwidth / bandwidth));
}
