using System.CommandLine;

namespace Kuntakokeilu.Core.Commands;

/// <summary>A command line with verbs: parses it, runs the verb, and ends every trouble as one line and a code.</summary>
internal static class CommandLine
{
    /// <summary>The verbs that need files only.</summary>
    internal static IReadOnlyDictionary<string, Func<Command>> FileVerbs { get; } =
        new Dictionary<string, Func<Command>>
        {
            ["determine"] = DetermineCommand.Create,
            ["explain"] = ExplainCommand.Create,
            ["obligations"] = ObligationsCommand.Create,
            ["statements-due"] = StatementsDueCommand.Create,
            ["grants"] = GrantsCommand.Create,
            ["subsidy"] = SubsidyCommand.Create,
            ["sample"] = SampleCommand.Create,
        };

    internal static int Run(string[] args, IReadOnlyDictionary<string, Func<Command>> verbs)
    {
        ParseResult parsed = Root(args, verbs).Parse(args.Length == 0 ? ["--help"] : args);
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
    private static RootCommand Root(string[] args, IReadOnlyDictionary<string, Func<Command>> verbs)
    {
        RootCommand root = new(
            "Who serves each jobseeker in the Finnish pilots on employment, and why. (./kokeilu test runs the tests.)"
        );
        bool isOne = args.Length > 0 && verbs.ContainsKey(args[0]);
        foreach ((string name, Func<Command> create) in verbs)
            if (!isOne || name == args[0])
                root.Add(create());
        return root;
    }
}
