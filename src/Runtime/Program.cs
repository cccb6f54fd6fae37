using System.Globalization;
using SplitProofs.Runtime.Commands;

// The output must not depend on the machine's culture.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
return await RuntimeProgram.RunAsync(args);
