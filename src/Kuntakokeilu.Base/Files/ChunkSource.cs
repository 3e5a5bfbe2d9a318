namespace Kuntakokeilu.Base.Files;

/// <summary>Reads a file of lines in chunks of whole lines, in order, for any number of threads.</summary>
internal sealed class ChunkSource : IDisposable
{
    /// <summary>A longer line is taken for a file of another kind.</summary>
    internal const int LongestLine = 16 << 20;

    internal const int UsualChunk = 256 << 10;

    private static readonly FileStreamOptions Unbuffered = new()
    {
        BufferSize = 0,
        Options = FileOptions.SequentialScan,
    };

    private readonly Lock turn = new();
    private readonly Stream file;
    private readonly string path;
    private readonly int chunkBytes;
    private readonly CancellationToken stop;
    private byte[] rest;
    private int restLength;
    private long offset;
    private long chunks;
    private bool ended;

    private ChunkSource(string path, Stream file, int chunkBytes, CancellationToken stop)
    {
        this.stop = stop;
        this.path = path;
        this.chunkBytes = chunkBytes;
        rest = new byte[chunkBytes];
        this.file = file;
        Name = Path.GetFileName(path);
    }

    /// <summary>Name of the file without its folder.</summary>
    internal string Name { get; }

    /// <summary>Size in bytes; 0 when it can't be told, as of a pipe.</summary>
    internal long Size { get; private init; }

    internal long BytesRead => Volatile.Read(ref offset);

    /// <param name="stop">Ends waiting for a pipe to which nobody writes.</param>
    /// <exception cref="CannotRunException">There is no such file, or it can't be read.</exception>
    internal static ChunkSource Open(string path, int chunkBytes = UsualChunk, CancellationToken stop = default)
    {
        if (Directory.Exists(path))
            throw new CannotRunException($"{path} is a directory, not a file.");
        try
        {
            FileStream file = Interruptible(() => new FileStream(path, Unbuffered), stop);
            return new(path, file, chunkBytes, stop) { Size = file.CanSeek ? file.Length : 0 };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new CannotRunException($"There is no file {path}.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CannotRunException($"No permission to read {path}.", e);
        }
        catch (IOException e)
        {
            throw new CannotRunException($"{path} can't be read: {e.Message}", e);
        }
    }

    /// <summary>Lines that are in memory already.</summary>
    internal static ChunkSource Of(string name, byte[] lines) =>
        new(name, new MemoryStream(lines), UsualChunk, CancellationToken.None) { Size = lines.Length };

    /// <summary>Fills a chunk with the next whole lines; false at the end.</summary>
    /// <exception cref="CannotRunException">The file can't be read, or a line is too long.</exception>
    internal bool Read(TextChunk chunk)
    {
        lock (turn)
        {
            if (ended)
                return false;
            int length = TakeRest(chunk);
            while (true)
            {
                int got = ReadMore(chunk, length);
                int searched = length;
                length += got;
                if (got == 0)
                {
                    ended = true;
                    return Finish(chunk, length);
                }
                int end = chunk.Buffer.AsSpan(searched, got).LastIndexOf((byte)'\n') + 1;
                if (end > 0)
                {
                    KeepRest(chunk.Buffer.AsSpan((searched + end)..length));
                    chunk.Length = searched + end;
                    RefuseStrayReturns(chunk);
                    chunk.Number = chunks++;
                    return true;
                }
                if (length > LongestLine)
                    throw TooLong();
            }
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>Whether the file can be read again from the beginning; a pipe can't.</summary>
    internal bool CanReadAgain => file.CanSeek;

    private int TakeRest(TextChunk chunk)
    {
        int needed = restLength + chunkBytes;
        if (chunk.Buffer.Length < needed)
            chunk.Buffer = new byte[Math.Max(needed, 2 * chunkBytes)];
        rest.AsSpan(0, restLength).CopyTo(chunk.Buffer);
        return restLength;
    }

    private void KeepRest(ReadOnlySpan<byte> bytes)
    {
        if (rest.Length < bytes.Length)
            rest = new byte[bytes.Length];
        bytes.CopyTo(rest);
        restLength = bytes.Length;
    }

    private int ReadMore(TextChunk chunk, int length)
    {
        // One byte is left for the line feed that a last line may lack.
        chunk.EnsureRoom(length, chunkBytes + 1);
        try
        {
            byte[] buffer = chunk.Buffer;
            int got = file.CanSeek
                ? file.Read(buffer.AsSpan(length, chunkBytes))
                : Interruptible(() => file.Read(buffer, length, chunkBytes), stop);
            Volatile.Write(ref offset, offset + got);
            return got;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{path} can't be read: {e.Message}", e);
        }
    }

    /// <summary>
    /// A thread that waits for a pipe can't be called back, so another one waits and may be left behind.
    /// </summary>
    private static T Interruptible<T>(Func<T> work, CancellationToken stop) =>
        stop.CanBeCanceled ? Task.Run(work).WaitAsync(stop).GetAwaiter().GetResult() : work();

    private bool Finish(TextChunk chunk, int length)
    {
        if (length == 0)
            return false;
        if (length > LongestLine)
            throw TooLong();
        chunk.Buffer[length] = (byte)'\n';
        chunk.Length = length + 1;
        RefuseStrayReturns(chunk);
        chunk.Number = chunks++;
        return true;
    }

    /// <summary>
    /// A carriage return that ends no line is a line's end to other programs: they would count the lines otherwise.
    /// </summary>
    private void RefuseStrayReturns(TextChunk chunk)
    {
        ReadOnlySpan<byte> text = chunk.Buffer.AsSpan(0, chunk.Length);
        int returns = text.Count((byte)'\r');
        if (returns > 0 && text.Count("\r\n"u8) < returns)
            throw new CannotRunException(
                $"{path} has a carriage return within a line; lines must end with a line feed, or with both."
            );
    }

    private CannotRunException TooLong() =>
        new($"{path} is not a CSV file of this kind: it has a line of more than {LongestLine >> 20} MiB.");
}
