using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>What a kind of service means for whoever takes part, in words.</summary>
internal static class NatureWords
{
    internal static string Kind(Texts t, ServiceKind kind) => t.Of("service.kind", kind);

    /// <summary>The provision by which a service may obligate: työttömyysturvalain 2 a luvun 9 §:n 1 momentin 7 a kohta.</summary>
    internal static string Provision(Texts t, BenefitProvision basis) =>
        basis.Item is { } item
            ? t["service.provision_item", basis.Chapter, basis.Section, basis.Subsection, item]
            : t["service.provision", basis.Chapter, basis.Section, basis.Subsection];
}
