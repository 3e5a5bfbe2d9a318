using System.CommandLine;

namespace Kuntakokeilu.App.Commands;

/// <summary>The verbs of <c>kokeilu</c>.</summary>
internal static class CommandLine
{
    internal static int Run(string[] args)
    {
        RootCommand root = new(
            "Who serves each jobseeker in the Finnish local government pilots on employment, and why."
        );
        root.Subcommands.Add(ExplainCommand.Create());
        return root.Parse(args).Invoke();
    }
}
