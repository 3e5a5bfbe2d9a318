namespace Kuntakokeilu.Core.Ohjaamo.Visits;

/// <summary>
/// A visit to a point: what is known of it, and all that ever is. It has no name, no time of day, no free text, and not who
/// counted it.
/// </summary>
/// <param name="Id">Made at random by whoever counts: sent twice, it is there once. It goes with the day.</param>
/// <param name="Point">Number of the point.</param>
/// <param name="Size">How many people: of a group all of them.</param>
internal sealed record Visit(
    Guid Id,
    DateOnly Day,
    int Point,
    VisitAge Age,
    VisitSex Sex,
    VisitSituation Situation,
    VisitLanguage Language,
    VisitWay Way,
    VisitTopics Topics,
    short Size
)
{
    internal const int MostTopics = 3;
    internal const int MostPeople = 200;

    /// <summary>Counted so long after its day at the latest: reading.</summary>
    internal const int MostDaysLater = 366;
}

internal enum VisitAge : byte
{
    Under13 = 1,
    From13To16,
    From17To19,
    From20To24,
    From25To29,
    Over29,

    /// <summary>Not told.</summary>
    Unknown,
}

internal enum VisitSex : byte
{
    Male = 1,
    Female,

    /// <summary>Not told.</summary>
    Unknown,
}

internal enum VisitSituation : byte
{
    School = 1,
    Student,
    Unemployed,
    Working,
    PartTime,
    Pensioner,
    Other,

    /// <summary>Not told.</summary>
    Unknown,
}

internal enum VisitLanguage : byte
{
    Finnish = 1,
    Swedish,
    Other,

    /// <summary>Not told.</summary>
    Unknown,
}

internal enum VisitWay : byte
{
    Visit = 1,
    Group,
    Phone,
    Online,
}

/// <summary>What it was about.</summary>
internal enum VisitTopic : byte
{
    Work,
    Studies,
    Housing,
    Money,
    Health,
    Everyday,
    Other,
}

/// <summary>Each <see cref="VisitTopic"/> as a bit, the first the lowest.</summary>
[Flags]
internal enum VisitTopics : byte
{
    None = 0,
    Work = 1,
    Studies = 2,
    Housing = 4,
    Money = 8,
    Health = 16,
    Everyday = 32,
    Other = 64,
}
