namespace Kuntakokeilu.Tests.Intake.Importing;

/// <summary>A clock that stands still until told.</summary>
internal sealed class SetClock : TimeProvider
{
    private DateTimeOffset now = new(2021, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    internal void Pass(TimeSpan time) => now += time;
}
