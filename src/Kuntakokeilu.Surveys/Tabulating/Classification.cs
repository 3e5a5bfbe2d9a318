using Kuntakokeilu.Surveys.Answering;

namespace Kuntakokeilu.Surveys.Tabulating;

/// <summary>By what answers are parted in tables and files: size, region, pilot or not.</summary>
/// <param name="Name">Also that of its column in files, behind <c>bg_</c>.</param>
/// <param name="Of">The class of a submission; one of <paramref name="Classes"/>.</param>
internal sealed record Classification(string Name, IReadOnlyList<string> Classes, Func<Submission, string> Of);
