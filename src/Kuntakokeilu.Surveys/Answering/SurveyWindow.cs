using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Answering;

/// <summary>When answers are received: from the opening on, and before the closing.</summary>
internal readonly record struct SurveyWindow(DateTimeOffset Opens, DateTimeOffset Closes)
{
    internal static SurveyWindow Of(SurveyDefinition definition)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(definition.Zone);
        return new(Moment(definition.Opens), Moment(definition.Closes));

        DateTimeOffset Moment(DateTime local) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <param name="received">When the server received the request, by the database's clock.</param>
    internal bool Counts(DateTimeOffset received) => received >= Opens && received < Closes;
}
