using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Services.Importing;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>A made-up catalogue of services in the demo, once, by the product's own import.</summary>
internal static class DemoServices
{
    /// <summary>
    /// What was agreed on with the sample's people before the demo's day, so that the statistics of services have something to say.
    /// Once: the same file again changes nothing.
    /// </summary>
    internal static async Task AddPast(OpenDatabase database, string folder)
    {
        (string services, string offerings) = SampleCatalogue.WritePast(folder);
        await new CatalogueImport(database.Source, CatalogueFile.Services, services).Run(CancellationToken.None);
        await new CatalogueImport(database.Source, CatalogueFile.Offerings, offerings).Run(CancellationToken.None);
        CatalogueSummary past = await new CatalogueImport(
            database.Source,
            PastReferralFile.Past,
            Path.Combine(folder, "referrals.csv")
        ).Run(CancellationToken.None);
        Terminal.Say(
            $"What services were agreed on with them: {past.Written} services, {past.Rejected.Count} rejected; how long they were "
                + "waited for is made up."
        );
    }

    internal static async Task Add(OpenDatabase database, string folder, DemoDay day)
    {
        await using NpgsqlCommand command = database.Source.CreateCommand(
            "select exists (select from services.service where source_id not like 'past-%')"
        );
        if (await command.ExecuteScalarAsync() is true)
            return;
        (string services, string offerings) = SampleCatalogue.Write(folder, LegalDay.Today(day));
        CatalogueSummary made = await new CatalogueImport(database.Source, CatalogueFile.Services, services).Run(
            CancellationToken.None
        );
        CatalogueSummary times = await new CatalogueImport(database.Source, CatalogueFile.Offerings, offerings).Run(
            CancellationToken.None
        );
        Terminal.Say($"Made up a catalogue: {made.Written} services, {times.Written} times of them.");
    }
}
