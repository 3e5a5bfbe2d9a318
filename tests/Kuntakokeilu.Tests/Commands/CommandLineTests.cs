using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void A_fault_in_the_program_is_2_and_no_crash() =>
        Assert.Equal(2, CommandLine.Guarded(() => throw new InvalidOperationException("two\nlines")));

    [Fact]
    public void Otherwise_the_command_says_how_it_went() => Assert.Equal(1, CommandLine.Guarded(() => 1));
}
