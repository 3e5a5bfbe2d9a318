namespace Kuntakokeilu.Core.Notices;

/// <summary>Something to tell somebody of.</summary>
/// <param name="Person">The customer whom it is about.</param>
/// <param name="Cause">
/// What it tells of, as <c>recording-812</c>: of one cause everybody is told once. It names nobody.
/// </param>
/// <param name="Addressee"><see cref="Customer"/>, or the code of an organisation.</param>
/// <param name="Words">By the names of <see cref="NoticeWords"/>.</param>
internal sealed record NewNotice(
    NoticeKind Kind,
    int Person,
    string Cause,
    string Addressee,
    IReadOnlyDictionary<string, string> Words
)
{
    /// <summary>The addressee is the person.</summary>
    internal const string Customer = "customer";
}
