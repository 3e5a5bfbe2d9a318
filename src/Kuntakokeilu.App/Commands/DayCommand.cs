using System.CommandLine;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>day</c>: moves a demo's legal day forward, while it runs or before it starts again.</summary>
internal static class DayCommand
{
    internal static Command Create()
    {
        Argument<string> day = new("date") { Description = "The new day, YYYY-MM-DD; not before the present one." };
        Option<string> data = new("--data") { Description = "Folder of the demo.", DefaultValueFactory = _ => "var" };
        Command command = new("day", "Moves the demo's legal day forward; the running demo sees it at once.")
        {
            day,
            data,
        };
        command.SetAction(given => Run(given.GetRequiredValue(day), given.GetRequiredValue(data)));
        return command;
    }

    private static int Run(string day, string data)
    {
        DemoDay demo = DemoDay.Of(Path.GetFullPath(data), TimeProvider.System);
        demo.Forward(DemoDay.Parse("date", day));
        Terminal.Say($"The demo's day is {day}.");
        return ExitCode.Done;
    }
}
