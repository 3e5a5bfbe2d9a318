using Kuntakokeilu.App.Letters;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Grants.Applications;

/// <summary>
/// A jobseeker's own application that has been assessed; an employer's that waits to be completed, one on which a decision is prepared,
/// and one that has come.
/// </summary>
internal static class MadeGrants
{
    internal const string Employer = "employer";

    internal static async Task Add(NpgsqlDataSource database, int own, int about, DateOnly day, CancellationToken stop)
    {
        await using (
            NpgsqlCommand organisation = database.CreateCommand(
                $"""
                insert into access.organisation (code, kind, name_fi, name_sv, name_en)
                values ('{Employer}', 12, 'Työnantaja Oy', 'Arbetsgivare Ab', 'Employer Ltd') on conflict do nothing
                """
            )
        )
            await organisation.ExecuteNonQueryAsync(stop);
        await using (Work work = await Work.Begin(database, TestRegister.Program, stop))
        {
            await EmployerImport.Add(
                work,
                [new("y-1", day.AddDays(-365), EmployerKind.Company, MunicipalityCode.None, [])],
                stop
            );
            Assert.True(await EmployerImport.Join(work, Employer, "y-1", stop));
            await work.Commit([], stop);
        }
        int first = await Send(null, own);
        await Take(first, GrantStep.Assess);
        await Take(await Send(Employer, about), GrantStep.Ask);
        int third = await Send(Employer, about);
        await Take(third, GrantStep.Assess);
        await Take(third, GrantStep.Propose);
        await Send(Employer, about);
        // Wherever the two live in a register of the sample: the addresses of the examples are Tampere's.
        await using NpgsqlCommand tamperes = database.CreateCommand(
            "update grants.application set authority = 'municipality-837'"
        );
        await tamperes.ExecuteNonQueryAsync(stop);

        async Task<int> Send(string? organisation, int person)
        {
            ToldFacts told = GrantWorld.Told(organisation is null ? null : "Malli Viisi", null) with
            {
                Start = day.AddDays(20),
            };
            await using Work work = await Work.Begin(database, TestRegister.Program, stop);
            GrantResult sent = await new GrantApplying(TimeProvider.System).Send(
                new(Guid.NewGuid(), organisation is null ? GrantBenefit.Startup : GrantBenefit.PaySubsidy, "fi", told)
                {
                    Organisation = organisation,
                    Person = person,
                },
                work,
                stop,
                on: day
            );
            Assert.Null(sent.Fault);
            return sent.Application;
        }

        async Task Take(int application, GrantStep step)
        {
            await using Work work = await Work.Begin(database, TestRegister.Program, stop);
            GrantMatter matter = (await GrantReader.Find(work.Connection, application, stop))!;
            await new GrantSteps(new(new DecisionLetters(LetterPages.Print)), TimeProvider.System).Take(
                new(application, matter.Version, Guid.NewGuid(), step, GrantParty.Handler)
                {
                    Text = "Kerro lisää työajasta.",
                    Phone = "0100",
                    Until = day.AddDays(14),
                    Found =
                        step is GrantStep.Assess
                            ? GrantWorld.Found(matter.Organisation is not null) with
                            {
                                Unemployment = [new(day.AddDays(-730), null)],
                            }
                            : null,
                    As = new(900_001, "Malli Ohjaaja"),
                },
                work,
                stop,
                day
            );
        }
    }
}
