using Kuntakokeilu.App.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Commands;

public sealed class DemoDayTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SetClock machine = new() { Now = new(2026, 7, 1, 21, 30, 0, TimeSpan.Zero) };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_folder_begins_on_the_usual_day_and_stays_on_it() =>
        Assert.Equal(
            [new DateOnly(2024, 11, 15), new DateOnly(2024, 11, 15)],
            [LegalDay.Today(Begin(null)), LegalDay.Today(Begin(null))]
        );

    [Fact]
    public void It_goes_forward_and_whoever_serves_it_sees_it_at_once()
    {
        DemoDay serving = Begin(new(2022, 3, 1));
        DemoDay.Of(folder[""], machine).Forward(new(2022, 3, 15));
        Assert.Equal(new DateOnly(2022, 3, 15), LegalDay.Today(serving));
        Assert.Equal(new DateOnly(2022, 3, 1), Begin(null).First);
    }

    [Fact]
    public void It_never_goes_back()
    {
        Begin(new(2022, 3, 15));
        foreach (Action back in (Action[])[() => Begin(new(2022, 3, 14)), () => Of().Forward(new(2022, 3, 14))])
            Assert.Contains("forward only", Assert.Throws<CannotRunException>(back).Message, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2022, 3, 15), Of().Today);
    }

    [Fact]
    public void Without_a_demo_there_is_no_day() => Assert.Throws<CannotRunException>(Of);

    /// <summary>At every hour of the machine, in summer and winter, also in the nights when clocks are changed.</summary>
    [Fact]
    public void Whatever_the_machine_s_clock_says_the_day_is_the_day_set()
    {
        DateOnly[] days = [new(2022, 1, 1), new(2022, 3, 27), new(2022, 7, 1), new(2022, 10, 30), new(2024, 11, 15)];
        foreach (DateOnly day in days)
        {
            DemoDay demo = Begin(day);
            foreach (
                DateOnly real in (DateOnly[])[new(2026, 3, 28), new(2026, 7, 1), new(2026, 10, 24), new(2026, 12, 1)]
            )
                for (int hour = 0; hour < 72; hour++)
                {
                    machine.Now = new DateTimeOffset(real, new(0, 30), TimeSpan.Zero).AddHours(hour);
                    Assert.Equal((machine.Now, day), (machine.Now, LegalDay.Today(demo)));
                }
        }
    }

    [Fact]
    public void Nothing_after_its_day_gets_into_the_demo()
    {
        string demo = folder["demo"];
        DemoFiles.Write(100, demo, new(2022, 6, 30));
        foreach (string name in (string[])["facts.csv", "acts.csv"])
        {
            string[] all = File.ReadAllLines(Path.Combine(demo, "whole", name));
            string[] kept = File.ReadAllLines(Path.Combine(demo, name));
            Assert.Equal(all.Where((row, i) => i == 0 || Date(row) <= new DateOnly(2022, 6, 30)), kept);
            Assert.True(kept.Length < all.Length);
        }
        static DateOnly Date(string row) => DateOnly.Parse(row.Split(',')[1]);
    }

    private DemoDay Begin(DateOnly? wished) => DemoDay.Begin(folder[""], wished, machine);

    private DemoDay Of() => DemoDay.Of(folder[""], machine);
}
