using System.IO.Hashing;

namespace Kuntakokeilu.Base.Files;

/// <summary>Tells contents of files from one another.</summary>
internal static class FileContent
{
    /// <summary>XXH128 of the files' bytes, one file after the other with their sizes between.</summary>
    /// <exception cref="CannotRunException">A file can't be read.</exception>
    internal static async Task<byte[]> Hash(CancellationToken stop, params string?[] paths)
    {
        XxHash128 hash = new();
        foreach (string path in paths.OfType<string>())
        {
            try
            {
                await using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, true);
                await hash.AppendAsync(file, stop);
                hash.Append(BitConverter.GetBytes(file.Length));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CannotRunException($"{path} can't be read: {e.Message}", e);
            }
        }
        return hash.GetCurrentHash();
    }
}
