using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>Published numbers of the jobseekers of a place, by who is responsible. They do not add up exactly.</summary>
/// <param name="All">All of them.</param>
/// <param name="Municipal">Customers of pilot municipalities.</param>
/// <param name="TeOffice">Customers of the TE office.</param>
/// <param name="Undetermined">With the TE office because a fact is missing.</param>
internal readonly record struct JobseekersByBody(int All, int Municipal, int TeOffice, int Undetermined)
{
    /// <summary>Whether they are enough for a share.</summary>
    internal bool HasShares => Share.Exists(All);

    /// <summary>The share of the pilot municipalities in whole percent; 0 where there is no share.</summary>
    internal int MunicipalPercent => (int)(Share.Of(Municipal, All, decimals: 0) ?? 0);

    /// <summary>The share of the pilot municipalities in words.</summary>
    internal string MunicipalShare(Texts texts) => PublishedShare.Of(Municipal, All, texts);
}

/// <summary>Published numbers of the customers of some pilot municipalities, by ground; one may have several.</summary>
internal sealed record CustomersByGround(int All, IReadOnlyList<(Words Ground, int People)> Grounds)
{
    /// <summary>The grounds of 4 § and 6 § as contents of the tables.</summary>
    internal static IReadOnlyList<string> Codes { get; } =
    ["GANSIO", "GIKA", "GMAAHANMUUTTAJA", "GVIERASK", "GSUOJELU", "GENTINEN"];
}

/// <summary>A share of published counts in whole percent, in words.</summary>
internal static class PublishedShare
{
    internal static bool Exists(int whole) => Share.Exists(whole);

    /// <summary>Never more than all; a dash where there is none.</summary>
    internal static string Of(int part, int whole, Texts texts) =>
        Exists(whole) ? texts.Percent(Math.Min(part, whole), whole) : "–";
}
