using Kuntakokeilu.Tests.Intake.Importing;

namespace Kuntakokeilu.Tests.Base;

public sealed class TimedCacheTests
{
    private readonly SetClock clock = new();
    private readonly TimedCache<string, int> memory;
    private int readings;

    public TimedCacheTests() => memory = new(clock, TimeSpan.FromSeconds(5));

    [Fact]
    public async Task What_was_read_is_told_again_until_its_time_is_over()
    {
        Assert.Equal(1, await memory.Get("a", Read));
        clock.Pass(TimeSpan.FromSeconds(4.9));
        Assert.Equal(1, await memory.Get("a", Read));
        clock.Pass(TimeSpan.FromSeconds(0.1));
        Assert.Equal(2, await memory.Get("a", Read));
    }

    [Fact]
    public async Task Each_key_has_its_own()
    {
        int[] told = [await memory.Get("a", Read), await memory.Get("b", Read), await memory.Get("a", Read)];
        Assert.Equal([1, 2, 1], told);
    }

    [Fact]
    public async Task Many_at_once_are_answered_by_one_reading()
    {
        TaskCompletionSource<int> slow = new();
        Task<int>[] all = [.. Enumerable.Range(0, 20).Select(_ => memory.Get("a", () => Wait(slow)))];
        slow.SetResult(7);
        Assert.Equal(Enumerable.Repeat(7, 20), await Task.WhenAll(all));
        Assert.Equal(1, readings);
    }

    [Fact]
    public async Task A_reading_that_fails_is_not_remembered()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            memory.Get("a", () => Task.FromException<int>(new InvalidOperationException()))
        );
        Assert.Equal(1, await memory.Get("a", Read));
    }

    private Task<int> Read() => Task.FromResult(++readings);

    private async Task<int> Wait(TaskCompletionSource<int> slow)
    {
        readings++;
        return await slow.Task;
    }
}
