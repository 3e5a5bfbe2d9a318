using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>
/// What a payer is told: this and no more (TTL 11:4; decree 153/2021, 2 a and 3 §). No grounds beyond it, nothing of health, of
/// what the plan says or of an address. Who it is about stands in the envelope alone.
/// </summary>
internal sealed record StatementBody
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Names as they are written: it is put into no page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Reference { get; init; }
    public required string Matter { get; init; }
    public required string Provision { get; init; }

    /// <summary>Left out of what is taken back, as are the days.</summary>
    public string? Code { get; init; }
    public string? From { get; init; }

    /// <summary>The day after the last; left out while it goes on.</summary>
    public string? To { get; init; }

    public required string Payer { get; init; }
    public required GiverBody Giver { get; init; }
    public required string Date { get; init; }
    public required string Officer { get; init; }

    /// <summary>What it rests on.</summary>
    public FactsBody? Facts { get; init; }

    /// <summary>Of a statement on a service.</summary>
    public ServiceBody? Service { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, Form);

    internal static StatementBody Read(string json) => JsonSerializer.Deserialize<StatementBody>(json, Form)!;
}

/// <summary>Who gave it, and where one asks about it: always told, so also where it is needed for an appeal (153/2021, 2 a §).</summary>
/// <param name="By">municipality, te_office or service_centre.</param>
/// <param name="Municipality">Its number; of no other giver.</param>
/// <param name="Contact">The authority by its name: the officer stands beside it.</param>
internal sealed record GiverBody(string By, string? Municipality, string? Contact);

/// <param name="Part">What gave rise to it: begin, change, end, payer or request.</param>
/// <param name="Since">The day of that.</param>
internal sealed record FactsBody(string Part, string Since);

/// <param name="Kind">In the word of events.csv.</param>
/// <param name="InPlan">Whether it was agreed on in the plan.</param>
/// <param name="Plan">Which; of one that is in it.</param>
/// <param name="ByDuty13">
/// Whether it is arranged under the duty of 1269/2020, 13 § (decree 153/2021, 3 §); told as a service begins.
/// </param>
internal sealed record ServiceBody(string Kind, bool InPlan, PlanBody? Plan, bool? ByDuty13);

/// <param name="Type">What plan it is.</param>
/// <param name="SignedOn">The day on which the customer agreed to it.</param>
internal sealed record PlanBody(string Type, string SignedOn);
