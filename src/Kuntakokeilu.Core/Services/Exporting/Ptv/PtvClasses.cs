using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Services.Exporting.Ptv;

/// <summary>
/// The service classes (palveluluokat) of PTV's code list <c>ptvserclass2</c>, group P10 "Työ ja työttömyys": by which its readers
/// look for a service. Source: the code list as copied by public clients of PTV (P10.1 job search and vacancies, P10.2 choice of
/// occupation and career, P10.4 work ability and vocational rehabilitation).
/// </summary>
internal static class PtvClasses
{
    internal static IReadOnlyList<string> Of(ServiceKind kind) => [.. Codes(kind).Select(Uri)];

    private static IReadOnlyList<string> Codes(ServiceKind kind) =>
        kind switch
        {
            ServiceKind.CareerCoaching
            or ServiceKind.TrainingTrial
            or ServiceKind.LabourMarketTraining
            or ServiceKind.IntegrationTraining
            or ServiceKind.ImmigrantStudy
            or ServiceKind.SelfMotivatedStudy
            or ServiceKind.VocationalGuidance => ["P10.2"],
            ServiceKind.RehabilitativeWork or ServiceKind.ExpertAssessment => ["P10.4"],
            ServiceKind.WorkTrial or ServiceKind.Ohjaamo or ServiceKind.LowThreshold => ["P10.1", "P10.2"],
            ServiceKind.JobSearchCoaching
            or ServiceKind.WorkCoaching
            or ServiceKind.Information
            or ServiceKind.Municipal
            or ServiceKind.Project => ["P10.1"],
        };

    private static string Uri(string code) => $"http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/{code}";
}
