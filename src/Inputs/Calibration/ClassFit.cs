namespace SplitProofs.Inputs.Calibration;

/// <summary>The roofline of a class of operators.</summary>
/// <param name="Class">The class.</param>
/// <param name="Layers">How many layers of it the samples have.</param>
/// <param name="Rate">Its operations per second [FLOP/s].</param>
/// <param name="Bandwidth">Its memory's bandwidth [bit/s].</param>
public sealed record ClassFit(string Class, int Layers, FittedConstant Rate, FittedConstant Bandwidth);
