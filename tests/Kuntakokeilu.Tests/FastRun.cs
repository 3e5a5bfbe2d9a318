namespace Kuntakokeilu.Tests;

/// <summary><c>./kokeilu test --fast</c>: the tests that need nothing but memory.</summary>
internal static class FastRun
{
    private static readonly bool Alone = Environment.GetEnvironmentVariable("KOKEILU_TESTS") == "memory";

    /// <summary>Skips the test that has come to something dear, where memory alone is asked for.</summary>
    internal static void Lacks(string what) => Assert.SkipWhen(Alone, $"needs {what}");
}
