using System.Runtime.InteropServices;
using System.Text;

namespace Kuntakokeilu.Core.Commands;

/// <summary>
/// Standard output that says when nobody reads it. .NET's own console is silent about a closed pipe, and its files
/// would write over what others have written to a shared one.
/// </summary>
internal static partial class StandardOutput
{
    private const int Descriptor = 1;
    private const int Interrupted = 4;

    /// <exception cref="CannotRunException">It can't be written.</exception>
    internal static void Write(string text)
    {
        ReadOnlySpan<byte> left = Encoding.UTF8.GetBytes(text);
        while (!left.IsEmpty)
        {
            nint written = Write(Descriptor, left, (nuint)left.Length);
            if (written >= 0)
                left = left[(int)written..];
            else if (Marshal.GetLastPInvokeError() is not Interrupted)
                throw new CannotRunException(
                    $"Standard output can't be written: {Marshal.GetLastPInvokeErrorMessage()}."
                );
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nuint length);
}
