using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Allocation;

/// <summary>Items of work shared by workers that take fixed times for each, so that all finish together (PARTEL1).</summary>
public static class ItemShare
{
    /// <summary>How long each item takes a worker, τ/R + c/f.</summary>
    /// <param name="bits">τ, the bits that an item sends.</param>
    /// <param name="rate">R, the rate at which the worker sends.</param>
    /// <param name="operations">c, the operations that an item takes.</param>
    /// <param name="speed">f, the worker's speed.</param>
    public static T SecondsPerItem<T>(T bits, T rate, T operations, T speed)
        where T : IReal<T> => (bits / rate) + (operations / speed);

    /// <summary>
    /// What a further hertz adds to the items that a worker finishes in a second, the derivative of 1/a by its share of a band:
    /// τ·R′/(R·a)² (PARTEL5).
    /// </summary>
    /// <param name="bits">τ.</param>
    /// <param name="rate">R.</param>
    /// <param name="slope">R′, what a further hertz adds to the rate.</param>
    /// <param name="secondsPerItem">a.</param>
    public static T Gain<T>(T bits, T rate, T slope, T secondsPerItem)
        where T : IReal<T> => bits * slope / T.Power(rate * secondsPerItem, T.Integer(2));

    /// <summary>When all finish, T∗ = W/Σ(1/a).</summary>
    /// <param name="items">W, the number of items.</param>
    /// <param name="itemsPerSecond">Σ(1/a), what all workers together finish in a second.</param>
    public static T Deadline<T>(T items, T itemsPerSecond)
        where T : IReal<T> => items / itemsPerSecond;

    /// <summary>The share of a worker, T∗/a.</summary>
    /// <param name="deadline">T∗.</param>
    /// <param name="secondsPerItem">a.</param>
    public static T Of<T>(T deadline, T secondsPerItem)
        where T : IReal<T> => deadline / secondsPerItem;
}
