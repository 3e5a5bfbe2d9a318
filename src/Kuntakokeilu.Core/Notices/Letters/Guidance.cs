using System.Globalization;

namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>How a decision of a kind is challenged: <c>guidance.csv</c> beside this file.</summary>
/// <param name="Days">From getting the notice; null where there is no appeal.</param>
/// <param name="From">The first day of decisions that it holds for.</param>
/// <param name="Provisions">On which it rests, in the short Finnish form.</param>
internal sealed record Guidance(LetterKind Kind, int? Days, DateOnly From, string Provisions)
{
    internal static IReadOnlyList<Guidance> All { get; } =
    [
        .. DataFile
            .Rows("Notices/Letters/guidance.csv")
            .Select(f => new Guidance(
                Enum.Parse<LetterKind>(f[0]),
                f[1] is "" ? null : int.Parse(f[1], CultureInfo.InvariantCulture),
                DateOnly.ParseExact(f[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                f[3]
            )),
    ];

    /// <exception cref="InvalidOperationException">No such decision is made on that day.</exception>
    internal static Guidance Of(LetterKind kind, DateOnly decidedOn) =>
        All.LastOrDefault(one => one.Kind == kind && one.From <= decidedOn)
        ?? throw new InvalidOperationException($"There is no decision of {kind} on {decidedOn:O}.");

    /// <summary>In words, a paragraph each.</summary>
    internal IReadOnlyList<string> Told(Texts texts) =>
        [.. texts.Of("letter.guidance", Kind).Split('\n'), texts["letter.guidance_provisions", Provisions]];
}
