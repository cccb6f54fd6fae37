using System.Collections.Immutable;

namespace SplitProofs.Commands;

/// <summary>The script that a shell reads. It calls the program for the words, so it never gets out of date.</summary>
/// <param name="Shell">The name of the shell.</param>
/// <param name="Template">
/// The script, with the placeholders PROGRAM for the name of the program and FUNCTION for the name of a shell function.
/// </param>
internal sealed record CompletionScript(string Shell, string Template)
{
    /// <summary>The supported shells.</summary>
    public static ImmutableArray<CompletionScript> All { get; } =
    [
        new(
            "bash",
            """
            # In ~/.bashrc: source <(PROGRAM completion bash)
            FUNCTION() {
              local line=${COMP_LINE:0:COMP_POINT} IFS=$'\n'
              COMPREPLY=($(PROGRAM completion words "${line#* }" 2>/dev/null))
            }
            complete -o default -F FUNCTION PROGRAM

            """
        ),
        new(
            "zsh",
            """
            #compdef PROGRAM
            # In ~/.zshrc, after compinit: source <(PROGRAM completion zsh)
            FUNCTION() {
              local -a words_found
              words_found=(${(f)"$(PROGRAM completion words "${LBUFFER#* }" 2>/dev/null)"})
              if (( $#words_found )); then
                compadd -a words_found
              else
                _files
              fi
            }
            compdef FUNCTION PROGRAM

            """
        ),
        new(
            "fish",
            """
            # In ~/.config/fish/config.fish: PROGRAM completion fish | source
            function FUNCTION
              PROGRAM completion words (commandline -cp | string replace -r '^\S+\s' '') 2>/dev/null
            end
            complete -c PROGRAM -a '(FUNCTION)'

            """
        ),
        new(
            "powershell",
            """
            # In $PROFILE: PROGRAM completion powershell | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName PROGRAM -ScriptBlock {
              param($word, $tree, $cursor)
              $line = $tree.ToString().PadRight($cursor).Substring(0, $cursor) -replace '^\S+\s', ''
              PROGRAM completion words "$line" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }

            """
        ),
    ];

    /// <summary>The script for a program.</summary>
    /// <param name="program">Its name: small letters and hyphens.</param>
    public string For(string program) =>
        Template
            .Replace("PROGRAM", program, StringComparison.Ordinal)
            .Replace("FUNCTION", $"_{program.Replace('-', '_')}_words", StringComparison.Ordinal);
}
