using System.Globalization;
using SplitProofs.Runtime.Commands;

// The same text everywhere, whatever the machine is set to.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
return await RuntimeProgram.RunAsync(args);
