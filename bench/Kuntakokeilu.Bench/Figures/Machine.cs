using System.Runtime.InteropServices;
using Kuntakokeilu.Bench.Steering;

namespace Kuntakokeilu.Bench.Figures;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    internal static IReadOnlyList<string> Describe() =>
        [
            $"- {Processor()}, {Environment.ProcessorCount} cores, {MemoryGiB():0} GiB of memory",
            $"- {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}",
            $"- DuckDB {DuckDbReading.Version().TrimStart('v')}",
        ];

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo")
            .First(line => line.StartsWith("model name", StringComparison.Ordinal))
            .Split(':')[1]
            .Trim();

    private static double MemoryGiB() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
}
