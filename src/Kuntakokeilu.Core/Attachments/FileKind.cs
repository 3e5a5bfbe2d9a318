namespace Kuntakokeilu.Core.Attachments;

/// <summary>What may be attached. The numbers stand in the database for ever.</summary>
internal enum FileKind : byte
{
    Pdf = 1,
    Jpeg = 2,
    Png = 3,

    /// <summary>A text of Word, without macros.</summary>
    Docx = 4,

    /// <summary>A text of OpenDocument.</summary>
    Odt = 5,
}

internal static class FileKinds
{
    /// <summary>As a field for files offers them.</summary>
    internal const string Accepted = ".pdf,.jpg,.jpeg,.png,.docx,.odt";

    /// <summary>Under which type it is served.</summary>
    internal static string MediaType(FileKind kind) =>
        kind switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Jpeg => "image/jpeg",
            FileKind.Png => "image/png",
            FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileKind.Odt => "application/vnd.oasis.opendocument.text",
        };

    /// <summary>Whether a name ends as the kind's files do.</summary>
    internal static bool IsNamedSo(FileKind kind, string name) =>
        Path.GetExtension(name).ToLowerInvariant() is var ending
        && kind switch
        {
            FileKind.Pdf => ending is ".pdf",
            FileKind.Jpeg => ending is ".jpg" or ".jpeg",
            FileKind.Png => ending is ".png",
            FileKind.Docx => ending is ".docx",
            FileKind.Odt => ending is ".odt",
        };
}
