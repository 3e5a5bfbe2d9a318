using System.Security.Cryptography;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>
/// The secret of the record keys, in a file that its owner alone can read, outside the database: whoever has both the
/// secret and the register could take the noise out again.
/// </summary>
internal static class KeyFile
{
    private const string Name = "statistics.key";
    private const int MostBytes = 4096;

    private const UnixFileMode OthersMay =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>The file that the environment names; null without.</summary>
    internal static string? Configured => Environment.GetEnvironmentVariable("Statistics__KeyFile");

    /// <summary>Reads the secret.</summary>
    /// <param name="configured">The file that the operator named; null or blank: the one in the data folder.</param>
    /// <param name="dataFolder">Where the program keeps its own things.</param>
    /// <param name="mayMake">Make the data folder's file when it is not there: nothing has been published yet.</param>
    /// <exception cref="CannotRunException">There is none, or it is no secret.</exception>
    internal static RecordKeys Open(string? configured, string dataFolder, bool mayMake)
    {
        string path = string.IsNullOrWhiteSpace(configured)
            ? Path.Combine(Path.GetFullPath(dataFolder), Name)
            : Path.GetFullPath(configured);
        try
        {
            if (!File.Exists(path) && mayMake && string.IsNullOrWhiteSpace(configured))
                Make(path);
            return Read(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CannotRunException(
                $"The key of the statistics, {path}, is missing: name its file in Statistics__KeyFile; a first one is "
                    + "made by: (umask 077; head -c 32 /dev/urandom > FILE).",
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"The key of the statistics, {path}, can't be read: {e.Message}", e);
        }
    }

    private static RecordKeys Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        if ((File.GetUnixFileMode(file.SafeFileHandle) & OthersMay) != 0)
            throw new CannotRunException(
                $"The key of the statistics, {path}, is open to others than its owner: chmod 600 it, and think of who "
                    + "has read it."
            );
        if (file.Length is < RecordKeys.LeastSecret or > MostBytes)
            throw new CannotRunException(
                $"The key of the statistics, {path}, has {file.Length} bytes; it must have {RecordKeys.LeastSecret} to "
                    + $"{MostBytes}."
            );
        var secret = new byte[file.Length];
        file.ReadExactly(secret);
        return new(secret);
    }

    /// <summary>Under its name only when it is whole.</summary>
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string unfinished = $"{path}.{Guid.NewGuid():N}";
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (FileStream file = new(unfinished, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(RecordKeys.LeastSecret));
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: false);
    }
}
