using System.CommandLine;

namespace Kuntakokeilu.App.Commands;

/// <summary>The verbs of <c>kokeilu</c>.</summary>
internal static class CommandLine
{
    internal static int Run(string[] args)
    {
        RootCommand root = new("Who serves each jobseeker in the Finnish pilots on employment, and why.")
        {
            DetermineCommand.Create(),
            ExplainCommand.Create(),
            SampleCommand.Create(),
        };
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
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
            Terminal.Fail("Stopped.");
            return ExitCode.Interrupted;
        }
    }
}
