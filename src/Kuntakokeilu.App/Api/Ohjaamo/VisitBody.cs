using System.Text.Json.Serialization;

namespace Kuntakokeilu.App.Api.Ohjaamo;

/// <summary>A visit as it is sent: these members and no other, all of them.</summary>
/// <param name="Id">A random identifier (version 4): the same visit sent again has it again.</param>
/// <param name="Day">Day of the visit, YYYY-MM-DD: not to come, and a year ago at the most.</param>
/// <param name="Point">Number of one of the organisation's own points, open on the day.</param>
/// <param name="Age"><c>u13</c>, <c>13-16</c>, <c>17-19</c>, <c>20-24</c>, <c>25-29</c>, <c>30+</c> or <c>x</c>.</param>
/// <param name="Sex"><c>1</c>, <c>2</c> or <c>x</c>.</param>
/// <param name="Situation">
/// <c>school</c>, <c>student</c>, <c>unemployed</c>, <c>working</c>, <c>part_time</c>, <c>pensioner</c>, <c>other</c> or
/// <c>x</c>.
/// </param>
/// <param name="Language"><c>fi</c>, <c>sv</c>, <c>other</c> or <c>x</c>.</param>
/// <param name="Way"><c>visit</c>, <c>group</c>, <c>phone</c> or <c>online</c>.</param>
/// <param name="Topics">
/// At most three of <c>work</c>, <c>studies</c>, <c>housing</c>, <c>money</c>, <c>health</c>, <c>everyday</c>,
/// <c>other</c>.
/// </param>
/// <param name="Size">How many people, from 1 to 200.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record VisitBody(
    Guid Id,
    DateOnly Day,
    int Point,
    string Age,
    string Sex,
    string Situation,
    string Language,
    string Way,
    IReadOnlyList<string> Topics,
    int Size
);

/// <summary>What became of a visit.</summary>
/// <param name="Outcome"><c>recorded</c> or <c>already_known</c>.</param>
internal sealed record VisitOutcome(string Outcome);
