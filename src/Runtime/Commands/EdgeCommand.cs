using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using SplitProofs.Commands;
using SplitProofs.Runtime.Playing;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Commands;

/// <summary><c>splitproofs-runtime edge</c>: runs the stages after a cut for devices.</summary>
internal static class EdgeCommand
{
    private const int LargestPort = 65_535;

    public static Command Create()
    {
        var model = new ModelOptions();
        var patience = new PatienceOption();
        var port = new Option<int>("--port")
        {
            Description = "The port at which to listen; 0 takes a free one.",
            HelpName = "N",
            DefaultValueFactory = _ => 0,
            CustomParser = WholeNumber.From(0, LargestPort),
        };
        var address = new Option<string>("--address")
        {
            Description =
                "The address at which to listen, by default the loopback. Nothing is encrypted, and devices are not authenticated.",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
        };
        var untilInputEnds = new Option<bool>(EdgeOptions.EndsWithInput)
        {
            Description = "End where standard input ends.",
            Hidden = true,
        };
        var command = new Command("edge", "Listens for devices, and runs the stages after the cut at which they send.");
        model.AddTo(command);
        foreach (var option in new Option[] { port, address, untilInputEnds })
        {
            command.Add(option);
        }

        patience.AddTo(command);
        command.SetLimitedAction(
            "the edge server is stopped",
            (parse, limit) =>
                model
                    .Read(parse)
                    .And(Address(parse.GetRequiredValue(address)))
                    .Bind(read =>
                        Serve(
                            read.First,
                            new IPEndPoint(read.Second, parse.GetValue(port)),
                            patience.Read(parse),
                            parse.GetValue(untilInputEnds),
                            limit.Token
                        )
                    )
                    .Match(_ => ExitCode.Success, Messages.Faults)
        );
        return command;
    }

    private static Result<IPAddress> Address(string text) =>
        IPAddress.TryParse(text, out var address)
            ? Results.Success(address)
            : Results.Failure<IPAddress>(
                new Place.Option("--address"),
                $"{Quote.Of(text)} is no address of a network interface",
                "Write one such as 127.0.0.1."
            );

    private static Result<bool> Serve(
        ModelOptions.Model model,
        IPEndPoint at,
        TimeSpan patience,
        bool untilInputEnds,
        CancellationToken token
    )
    {
        using var server = new EdgeServer(model.Network, model.Threads, patience, Messages.Warning);
        using var listener = new TcpListener(at);
        try
        {
            listener.Start();
        }
        catch (SocketException fault)
        {
            return Results.Failure<bool>(
                new Place.Option("--port"),
                $"it is not possible to listen at {at} ({fault.SocketErrorCode})",
                "Name another port, or 0 for a free one."
            );
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(token);
        if (untilInputEnds)
        {
            _ = Task.Run(
                () =>
                {
                    _ = Console.In.ReadToEnd();
                    end.Cancel();
                },
                CancellationToken.None
            );
        }

        Console.Out.WriteLine($"The edge server listens at {listener.LocalEndpoint}");
        try
        {
            server.RunAsync(listener, end.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            // The process that started this one has ended.
        }

        return Results.Success(true);
    }
}
