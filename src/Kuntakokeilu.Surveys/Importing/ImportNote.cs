using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>A survey made of another program's file, and all that is not in it as it was there.</summary>
internal sealed record ImportedSurvey(SurveyDefinition Definition, IReadOnlyList<ImportNote> Notes);

/// <param name="Place">What it is about, by its name in the other program.</param>
/// <param name="What">What was there.</param>
/// <param name="Became">What it is now; empty: nothing.</param>
internal sealed record ImportNote(ImportNoteCode Code, string Place, string What, string Became = "");

internal enum ImportNoteCode
{
    /// <summary>A kind of question that there is not here: it is left out.</summary>
    UnsupportedType,

    /// <summary>A condition that can't be said here: it stands as it was, behind a question mark, and bars publishing.</summary>
    UnsupportedCondition,

    /// <summary>A name or code that can't stand here.</summary>
    Renamed,

    /// <summary>A property that there is not here.</summary>
    Dropped,

    /// <summary>Markup in a text: the words are kept.</summary>
    MarkupRemoved,

    /// <summary>A group within a group: it has become a section of its own.</summary>
    Flattened,
}

/// <summary>The file is not what it should be.</summary>
internal sealed class NotASurveyException(string why) : Exception(why);
