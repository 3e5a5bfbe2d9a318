using System.Text.Json.Serialization;

namespace Kuntakokeilu.Core.Casework.Plans;

/// <summary>A service or a task of a plan, with who does it and by when.</summary>
/// <param name="Code">Which, by the codes of the customer system URA.</param>
/// <param name="Text">What is done, in words.</param>
/// <param name="Due">By when; null when nothing was agreed.</param>
/// <param name="IsObligating">Whether neglecting it may cost the benefit (velvoittava): only in an accepted plan.</param>
internal sealed record PlanTask(TaskCode Code, string Text, TaskDoer Who, DateOnly? Due, bool IsObligating)
{
    /// <summary>The service of the catalogue that it is; null for another task. See <see cref="Tables.PlanItem"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Service { get; init; }
}

/// <summary>Plan task codes (toimikoodi).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskCode>))]
internal enum TaskCode : byte
{
    /// <summary>Another, in words alone.</summary>
    Other,
    Coaching = 7,
    Trial = 18,
    PaySubsidy = 26,
    Rehabilitation = 29,
    InitialMapping = 35,
    IntegrationTraining = 36,
    StartUpGrant = 54,
    JointService = 71,
    JobSearch = 79,
    ChangeSecurityTraining = 90,
}

[JsonConverter(typeof(JsonStringEnumConverter<TaskDoer>))]
internal enum TaskDoer : byte
{
    Customer = 1,
    Official,
    Both,
    Another,
}
