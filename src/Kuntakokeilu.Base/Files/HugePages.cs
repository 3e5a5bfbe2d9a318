using System.Runtime.InteropServices;

namespace Kuntakokeilu.Base.Files;

/// <summary>
/// Memory in pages of two mebibytes where the system has them: tables asked in no order then cost one wait for memory
/// instead of two.
/// </summary>
internal static unsafe partial class HugePages
{
    internal const int PageBytes = 2 << 20;
    private const int AdviceHugePage = 14;

    /// <summary>So many bytes, not cleared; to be freed with <see cref="Free"/>.</summary>
    internal static void* Allocate(nuint bytes)
    {
        nuint whole = (bytes + PageBytes - 1) / PageBytes * PageBytes;
        void* memory = NativeMemory.AlignedAlloc(whole, PageBytes);
        // Advice only: where it is not taken, the pages are small.
        _ = Advise(memory, whole, AdviceHugePage);
        return memory;
    }

    internal static void Free(void* memory) => NativeMemory.AlignedFree(memory);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* start, nuint length, int advice);
}
