using System.Text;

namespace Kuntakokeilu.Base.Files;

/// <summary>A file written under another name, which gets its own only when it is whole.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private bool kept;

    /// <exception cref="CannotRunException">The file can't be made.</exception>
    internal OutputFile(string folder, string name)
    {
        path = Path.Combine(folder, name);
        temporary = Path.Combine(folder, $".{name}.{Path.GetRandomFileName()}");
        if (Directory.Exists(path))
            throw new CannotRunException($"{path} can't be written: it is a directory.");
        try
        {
            Directory.CreateDirectory(folder);
            Stream = new(temporary, Options());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CannotWrite(e);
        }
    }

    /// <summary>One that has its header row.</summary>
    /// <exception cref="CannotRunException">The file can't be made or written.</exception>
    internal static OutputFile Begun(string folder, string name, string columns)
    {
        OutputFile file = new(folder, name);
        try
        {
            file.Append(Encoding.UTF8.GetBytes($"{columns}\n"));
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What it tells is of people: for whoever made it, as a key is, until its maker gives it on.</summary>
    private static FileStreamOptions Options()
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>The file itself, unbuffered.</summary>
    internal FileStream Stream { get; }

    /// <exception cref="CannotRunException">It can't be written, as when the disk is full.</exception>
    internal void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Stream.Write(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(e);
        }
    }

    /// <summary>The file is whole: gives it its name, in the place of an older one.</summary>
    internal void Keep()
    {
        try
        {
            Stream.Dispose();
            File.Move(temporary, path, overwrite: true);
            kept = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(e);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!kept)
            File.Delete(temporary);
    }

    private CannotRunException CannotWrite(Exception e) => new($"{path} can't be written: {Reason(e)}", e);

    private string Reason(Exception e) => e.Message.Replace(temporary, path, StringComparison.Ordinal);
}
