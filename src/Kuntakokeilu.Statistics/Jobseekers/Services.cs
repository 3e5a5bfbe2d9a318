using System.Collections.Frozen;
using System.Globalization;

namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>The kinds of services that the activation rate counts. Everyone in services is in exactly one.</summary>
public enum Service : byte
{
    /// <summary>In no service.</summary>
    None,

    /// <summary>Employed with support (työllistetyt): pay subsidy or start-up grant.</summary>
    Subsidised,

    /// <summary>Work trial (työkokeilu).</summary>
    WorkTrial,

    /// <summary>Labour market training (työvoimakoulutus), integration training included.</summary>
    LabourTraining,

    /// <summary>Coaching (valmennus).</summary>
    Coaching,

    /// <summary>Other services: rehabilitative work, self-motivated study, and those whose kind is not known.</summary>
    Other,
}

/// <summary>
/// In which service a person is. In services are those employed with support (status 0), in an employment-promoting
/// service (7), and in training that is one (8). The kind of the last two is told by the plan's task code, in
/// <c>services.csv</c> beside this file; a code that is not there, or none, is <see cref="Service.Other"/>. Source: the
/// codes of the customer system URA in Statistics Finland's Taika catalogue; which code belongs to which kind of the
/// employment service statistics is our own reading.
/// </summary>
public static class Services
{
    private static readonly FrozenDictionary<short, Service> Kinds = Read();

    /// <summary>The service of a person with an open search.</summary>
    public static Service Of(in Facts facts) =>
        facts.Status switch
        {
            0 => Service.Subsidised,
            7 => Kind(facts.ServiceKind),
            8 when facts.PromotingService => Kind(facts.ServiceKind),
            _ => Service.None,
        };

    private static Service Kind(short? code) =>
        code is { } known && Kinds.TryGetValue(known, out Service kind) ? kind : Service.Other;

    private static FrozenDictionary<short, Service> Read()
    {
        using Stream stream = typeof(Services).Assembly.GetManifestResourceStream("Jobseekers/services.csv")!;
        using StreamReader reader = new(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .ToFrozenDictionary(
                row => short.Parse(row[0], CultureInfo.InvariantCulture),
                row => Enum.Parse<Service>(row[1])
            );
    }
}
