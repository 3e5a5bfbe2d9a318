namespace Kuntakokeilu.App.Commands;

/// <summary>A file that is read whole.</summary>
internal static class SmallFile
{
    /// <exception cref="CannotRunException">It can't be read, or is larger than that.</exception>
    internal static byte[] Read(string path, long most)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            // Of a pipe the length is not known before it has been read.
            using MemoryStream content = new();
            byte[] part = new byte[1 << 16];
            for (int read; (read = file.Read(part)) > 0; )
            {
                content.Write(part, 0, read);
                if (content.Length > most)
                    throw new CannotRunException($"{path} is larger than {most >> 20} MB.");
            }
            return content.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{path} can't be read: {e.Message}", e);
        }
    }
}
