using System.Reflection;

namespace Kuntakokeilu.Surveys.Defining;

/// <summary>The questionnaires that the product brings with it.</summary>
internal static class KnownSurveys
{
    /// <summary>
    /// Of June 2024, to municipalities on a new employment service with a low threshold. That there was such a survey, its
    /// window, who asked and what for are told by the Association of Finnish Municipalities (17 June 2024); its questions were
    /// not published, and these are our own.
    /// </summary>
    internal static SurveyDefinition LowThreshold2024 { get; } = Read("Defining/low-threshold-2024.json");

    private static SurveyDefinition Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        byte[] json = new byte[stream.Length];
        stream.ReadExactly(json);
        return DefinitionReader.Read(json).Definition!;
    }
}
