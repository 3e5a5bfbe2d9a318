using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Services.Importing;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>A made-up catalogue of services in the demo, once, by the product's own import.</summary>
internal static class DemoServices
{
    internal static async Task Add(OpenDatabase database, string folder, DemoDay day)
    {
        await using NpgsqlCommand command = database.Source.CreateCommand(
            "select exists (select from services.service)"
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
