namespace Kuntakokeilu.Base.Files;

/// <summary>Why a line is no row.</summary>
internal enum LineFault : byte
{
    Empty,
    NotUtf8,
    Quoting,
    FieldCount,
}

/// <summary>As the register keeps them, and a sentence for whoever mends the file.</summary>
internal static class LineFaults
{
    internal static string Name(this LineFault fault) =>
        fault switch
        {
            LineFault.Empty => "empty",
            LineFault.NotUtf8 => "encoding",
            LineFault.Quoting => "quoting",
            LineFault.FieldCount => "fields",
        };

    /// <summary>The sentence of a name; of one that is none, what holds of all.</summary>
    internal static string SentenceOf(string name) =>
        name switch
        {
            "empty" => "the line is empty",
            "encoding" => "the line is not UTF-8",
            "quoting" => "a quotation mark stands within a field, or none ends it",
            "fields" => "the line has not as many fields as the header",
            _ => "the line is not a CSV row",
        };
}
