using Kuntakokeilu.App.Pages.Own;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Explanations;

namespace Kuntakokeilu.Tests.Access;

public sealed class AccessRulesTests
{
    private const short Tampere = 837;
    private const short Helsinki = 91;
    private static readonly DateOnly Day = new(2022, 5, 2);

    private static readonly Actor Caseworker = new()
    {
        SessionId = 1,
        AccountId = 1,
        Name = "Malli Ohjaaja",
        Role = Role.Caseworker,
        Purpose = Purpose.Service,
        Organisation = Organisations.Municipality(Tampere),
        Organiser = Tampere,
        Person = 7,
        PermitId = 1,
        PermitFrom = new(2021, 3, 1),
        PermitUntil = new(2022, 12, 31),
    };

    private static readonly Subject Own = new(1, Organiser: Tampere);

    [Fact]
    public void Nobody_signed_in_sees_nothing_that_is_not_open() =>
        Assert.Equal(RefusalReason.NotSignedIn, Refused(null, Own));

    [Theory]
    [InlineData("2021-02-28", RefusalReason.PermitNotInForce)]
    [InlineData("2021-03-01", null)]
    [InlineData("2022-12-31", null)]
    [InlineData("2023-01-01", RefusalReason.PermitNotInForce)]
    public void A_right_of_use_holds_from_its_first_to_its_last_day(string day, object? refused) =>
        Assert.Equal(
            (RefusalReason?)refused,
            Declared.Rules.Decide(Caseworker, RegisterSubject.ViewPerson, Own, DateOnly.Parse(day)).Refused
        );

    [Fact]
    public void A_customer_is_the_organisers_of_the_day_not_the_responsible_municipalitys()
    {
        // Responsible: Kangasala; organised by Tampere (7 § 2 mom). The row tells the organiser alone.
        Assert.Null(Refused(Caseworker, new(2, Organiser: Tampere)));
        Assert.Equal(RefusalReason.NotAmongYours, Refused(Caseworker, new(2, Organiser: 211)));
    }

    [Fact]
    public void Another_authoritys_customer_a_protected_one_and_nobody_are_the_same_refusal()
    {
        Assert.Equal(RefusalReason.NotAmongYours, Refused(Caseworker, new(2, Organiser: Helsinki)));
        Assert.Equal(RefusalReason.NotAmongYours, Refused(Caseworker, new(2, TeOffice: 6)));
        Assert.Equal(RefusalReason.NotAmongYours, Refused(Caseworker, Own with { IsProtected = true }));
        Assert.Equal(RefusalReason.NotAmongYours, Refused(Caseworker, null));
    }

    /// <summary>A reason that only a real customer can have would tell of the protected one.</summary>
    [Fact]
    public void No_other_reason_is_told_of_a_protected_person()
    {
        Subject subject = Own with
        {
            IsProtected = true,
            IsDisqualified = true,
            FormerUntil = new(2022, 1, 1),
            IsOpened = true,
        };
        Assert.Equal(RefusalReason.NotAmongYours, Refused(Caseworker, subject));
        Assert.Equal(RefusalReason.NotAmongYours, Refused(Caseworker, subject with { Person = 7 }));
    }

    [Fact]
    public void The_few_who_serve_protected_people_see_them_as_any_customer()
    {
        Actor one = Caseworker with { SeesProtected = true };
        Assert.Null(Refused(one, Own with { IsProtected = true }));
        Assert.Equal(RefusalReason.NotAmongYours, Refused(one, new(2, Organiser: Helsinki) { IsProtected = true }));
    }

    [Fact]
    public void Own_data_and_relatives_are_refused_even_when_opened()
    {
        Assert.Equal(RefusalReason.OwnDataAsOfficial, Refused(Caseworker, Own with { Person = 7, IsOpened = true }));
        Assert.Equal(RefusalReason.Disqualified, Refused(Caseworker, Own with { IsDisqualified = true }));
        Assert.Equal(
            RefusalReason.Disqualified,
            Refused(Caseworker, Own with { IsDisqualified = true, IsOpened = true })
        );
    }

    [Fact]
    public void A_former_customer_is_refused_until_opened_with_a_reason()
    {
        Subject former = new(2, Organiser: Helsinki) { FormerUntil = new(2022, 4, 30) };
        Assert.Equal(RefusalReason.FormerCustomer, Refused(Caseworker, former));
        Assert.True(AccessRules.CanBeOpened(RefusalReason.FormerCustomer));
        Assert.Null(Refused(Caseworker, former with { IsOpened = true }));
    }

    [Fact]
    public void A_supervisor_sees_whom_there_is_a_written_reason_for()
    {
        Actor supervisor = Caseworker with
        {
            Role = Role.Supervisor,
            Purpose = Purpose.Supervision,
            Organisation = Organisations.Supervisor,
            Organiser = null,
        };
        Assert.Equal(RefusalReason.NeedsReason, Refused(supervisor, Own));
        Assert.Null(Refused(supervisor, Own with { IsOpened = true }));
        Assert.Equal(RefusalReason.NotAmongYours, Refused(supervisor, Own with { IsProtected = true }));
    }

    [Fact]
    public void Only_two_refusals_can_be_opened_by_a_reason() =>
        Assert.Equal(
            [RefusalReason.FormerCustomer, RefusalReason.NeedsReason],
            Enum.GetValues<RefusalReason>().Distinct().Where(AccessRules.CanBeOpened)
        );

    [Fact]
    public void A_suspended_organisation_ends_sessions_and_nothing_else()
    {
        Actor suspended = Caseworker with { IsSuspended = true };
        Assert.Equal(RefusalReason.Suspended, Refused(suspended, Own));
        Assert.Equal(
            RefusalReason.Suspended,
            Declared.Rules.Decide(suspended, RegisterSubject.ListCustomers, Day).Refused
        );
        Assert.Null(Declared.Rules.Decide(suspended, AccessActions.ManageSessions, Day).Refused);
    }

    [Fact]
    public void A_jobseeker_sees_oneself_also_under_non_disclosure_and_nobody_else()
    {
        Actor jobseeker = new()
        {
            SessionId = 2,
            AccountId = 2,
            Name = "Malli Asiakas",
            Role = Role.Jobseeker,
            Purpose = Purpose.OwnData,
            Person = 1,
        };
        Assert.Null(Refused(jobseeker, Own with { IsProtected = true }, OwnSubject.ViewOwnData));
        Assert.Equal(RefusalReason.NotAmongYours, Refused(jobseeker, Own with { Person = 2 }, OwnSubject.ViewOwnData));
        Assert.Equal(RefusalReason.NotForRole, Refused(jobseeker, Own));
    }

    [Fact]
    public void What_is_for_another_purpose_is_refused_until_the_purpose_is_changed()
    {
        Actor manager = Caseworker with { Role = Role.Manager, Purpose = Purpose.Monitoring };
        Assert.Equal(RefusalReason.NotForPurpose, Refused(manager, Own));
        Assert.Null(Refused(manager with { Purpose = Purpose.Service }, Own));
    }

    /// <summary>Every role, purpose and action: what is permitted. A change of a right shows as a changed line.</summary>
    [Fact]
    public void The_rights_of_every_role_are_the_approved_ones()
    {
        IEnumerable<string> lines =
            from role in Enum.GetValues<Role>()
            from purpose in Enum.GetValues<Purpose>()
            let actions = Declared.Rights.Actions.Where(action => Declared.Rights.Has(role, purpose, action))
            where actions.Any()
            select $"{role} for {purpose}: {string.Join(", ", actions.Select(Declared.Rights.NameOf))}\n";
        Approved.Matches(string.Concat(lines), "rights");
    }

    /// <summary>Kept as bits of a number, action 66 gave action 2 as well.</summary>
    [Fact]
    public void An_action_gives_itself_alone_whatever_its_number()
    {
        Capacity[] each = [Capacity.Caseworker, Capacity.Manager, Capacity.Machine];
        foreach (AccessAction action in All)
        {
            AccessRights rights = new([new("One", action, Capacity.Caseworker)]);
            Assert.Equal(
                [(Capacity.Caseworker, action)],
                from capacity in each
                from one in All
                where rights.Has(capacity.Role, capacity.Purpose, one)
                select (capacity, one)
            );
            Assert.Equal([action], All.Where(one => rights.HasForAnyPurpose(Role.Caseworker, one)));
        }
    }

    [Fact]
    public void No_two_actions_share_a_number() =>
        Assert.Distinct(Subjects.All.SelectMany(subject => subject.Actions).Select(one => one.Action));

    /// <summary>Every number that an action may have come to.</summary>
    private static IEnumerable<AccessAction> All => Enumerable.Range(0, 1_000).Select(number => (AccessAction)number);

    private static RefusalReason? Refused(
        Actor? actor,
        Subject? subject,
        AccessAction action = RegisterSubject.ViewPerson
    ) => Declared.Rules.Decide(actor, action, subject, Day).Refused;
}
