using SplitProofs.Program.Commands;

return await SplitProofsProgram.RunAsync(args);
