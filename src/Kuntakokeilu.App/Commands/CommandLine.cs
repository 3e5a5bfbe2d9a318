using System.CommandLine;

namespace Kuntakokeilu.App.Commands;

/// <summary>The verbs of <c>kokeilu</c>.</summary>
internal static class CommandLine
{
    private static readonly Dictionary<string, Func<Command>> Verbs = new()
    {
        ["demo"] = DemoCommand.Create,
        ["determine"] = DetermineCommand.Create,
        ["explain"] = ExplainCommand.Create,
        ["sample"] = SampleCommand.Create,
    };

    internal static int Run(string[] args)
    {
        ParseResult parsed = Root(args).Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            Terminal.Fail(parsed.Errors[^1].Message);
            return ExitCode.CouldNotRun;
        }
        try
        {
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (CannotRunException e)
        {
            Terminal.Fail(e.Message);
            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            Terminal.Fail("stopped.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Only the verb that is asked for is made: the others' options would take longer than the start.</summary>
    private static RootCommand Root(string[] args)
    {
        RootCommand root = new("Who serves each jobseeker in the Finnish pilots on employment, and why.");
        bool isOne = args.Length > 0 && Verbs.ContainsKey(args[0]);
        foreach ((string name, Func<Command> create) in Verbs)
            if (!isOne || name == args[0])
                root.Add(create());
        return root;
    }
}
