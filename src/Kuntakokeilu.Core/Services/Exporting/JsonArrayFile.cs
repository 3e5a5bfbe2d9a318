using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Services.Exporting;

/// <summary>A file that is an array of JSON objects, one a line, written as they come.</summary>
internal static class JsonArrayFile
{
    /// <returns>How many there are.</returns>
    internal static async Task<int> Write(string folder, string file, IAsyncEnumerable<byte[]> objects)
    {
        using OutputFile output = new(folder, file);
        int count = 0;
        await foreach (byte[] one in objects)
        {
            output.Append(count++ == 0 ? "[\n"u8 : ",\n"u8);
            output.Append(one);
        }
        output.Append(count == 0 ? "[]\n"u8 : "\n]\n"u8);
        output.Keep();
        return count;
    }
}
