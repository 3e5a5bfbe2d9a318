using Kuntakokeilu.Core.Attachments;

namespace Kuntakokeilu.App.Attachments;

/// <summary>
/// A picture made anew: of what was sent nothing stays but what is seen. Where it was taken and by which camera, and what
/// else may hide in it, is gone.
/// </summary>
internal static class RedrawnPicture
{
    /// <summary>Of so many points at most: those of a good camera.</summary>
    internal const int MostPoints = 50_000_000;

    /// <returns>Null for what is no such picture, or damaged, or of too many points.</returns>
    internal static byte[]? Of(FileKind kind, byte[] content) =>
        kind switch
        {
            FileKind.Png => PngPicture.Redraw(content),
            FileKind.Jpeg => JpegPicture.Redraw(content),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only pictures are made anew."),
        };
}
