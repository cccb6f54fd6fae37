using MyName;
using SplitProofs.Commands;

return await ClaimsProgram.RunAsync(args, typeof(LeastTime).Assembly);
