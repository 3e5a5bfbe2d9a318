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
        return Guarded(() => parsed.Invoke(new() { EnableDefaultExceptionHandler = false }));
    }

    /// <summary>Whatever stops a command ends as one line and an exit code.</summary>
    internal static int Guarded(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (CannotRunException e)
        {
            Terminal.Fail(e.Message);
            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            Terminal.Fail("Stopped.");
            return ExitCode.Interrupted;
        }
        // Here the program ends: there is nobody left who could know better.
        catch (Exception e)
        {
            Terminal.Fail($"A fault in the program: {e.GetType().Name}: {e.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>
    /// Only the verb that is asked for is made: the others' options would take longer than the start.
    /// </summary>
    private static RootCommand Root(string[] args)
    {
        RootCommand root = new(
            "Who serves each jobseeker in the Finnish pilots on employment, and why. (./kokeilu test runs the tests.)"
        );
        bool isOne = args.Length > 0 && Verbs.ContainsKey(args[0]);
        foreach ((string name, Func<Command> create) in Verbs)
            if (!isOne || name == args[0])
                root.Add(create());
        return root;
    }
}
