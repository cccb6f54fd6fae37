using System.Collections.Concurrent;
using PuppeteerSharp;

namespace SplitProofs.Properties.Browser;

/// <summary>An open page, and everything that went wrong on it.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _requests = new();

    internal BrowserPage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _errors.Enqueue(error.Message);
        page.RequestFailed += (_, failed) => _errors.Enqueue($"{failed.Request.Url} cannot be loaded.");
        page.Request += (_, asked) => _requests.Enqueue(asked.Request.Url);
        page.Console += (_, printed) =>
        {
            if (printed.Message.Type == ConsoleType.Error)
            {
                _errors.Enqueue(printed.Message.Text);
            }
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Exceptions, errors on the console, and files that could not be loaded, so far.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>The addresses that were loaded so far, the page's own first.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public ValueTask DisposeAsync() => Page.DisposeAsync();
}
