using SplitProofs.Reports.Commands;

return await CommandLine.RunAsync(args);
