namespace Kuntakokeilu.Law.Statements;

/// <summary>Whether somebody may give a statement on a day: on which ground, or what stands in the way.</summary>
public abstract record GivingRight
{
    private GivingRight() { }

    /// <summary>Whether it may be given.</summary>
    public bool IsGranted => this is Granted;

    /// <summary>The one or the other.</summary>
    /// <param name="granted">By which provision.</param>
    /// <param name="barred">Why not, and from which day it is otherwise; null when that day never comes.</param>
    public T Match<T>(Func<GivingBasis, T> granted, Func<GivingBar, DateOnly?, T> barred) =>
        this switch
        {
            Granted right => granted(right.Basis),
            Barred bar => barred(bar.Bar, bar.Until),
            _ => throw new InvalidOperationException("There is no third."),
        };

    internal static GivingRight By(GivingBasis basis) => new Granted(basis);

    internal static GivingRight Not(GivingBar bar, DateOnly? until = null) => new Barred(bar, until);

    private sealed record Granted(GivingBasis Basis) : GivingRight;

    private sealed record Barred(GivingBar Bar, DateOnly? Until) : GivingRight;
}

/// <summary>By which provision a statement may be given. Places without another act are of Act 1269/2020.</summary>
public enum GivingBasis : byte
{
    /// <summary>12 § 2 mom, as first enacted: services and studies, until 31 May 2021.</summary>
    FirstList,

    /// <summary>12 a § 1 mom 1 k: general conditions, and from 11 July 2022 (682/2022) restored rights.</summary>
    GeneralConditions,

    /// <summary>12 a § 1 mom 2 k: the first four months of a business, and short studies.</summary>
    BusinessAndShortStudies,

    /// <summary>12 a § 1 mom 3 k: services and that they are in the plan.</summary>
    ServiceInPlan,

    /// <summary>12 a § 1 mom 4 k: self-motivated study.</summary>
    OwnStudy,

    /// <summary>12 a § 1 mom 5 k: an immigrant's self-motivated study.</summary>
    ImmigrantStudy,

    /// <summary>12 b §: search for work in another state.</summary>
    SearchAbroad,

    /// <summary>12 a § 2 mom: studies that the municipality may state on.</summary>
    Studies,

    /// <summary>12 a § 2 mom 4 k: studies begun in employment.</summary>
    StudiesBegunInEmployment,

    /// <summary>12 a § 4 mom: the TE office beside the municipality.</summary>
    TeOfficeBeside,

    /// <summary>Unemployment Security Act, 11:4.1: a matter that 12 a § does not name is the TE office's.</summary>
    TeOfficesMatter,

    /// <summary>Unemployment Security Act, 11:4.1: the customer is the TE office's.</summary>
    TeOfficesCustomer,

    /// <summary>12 a § 2 mom of 421/2021 and Unemployment Security Act, 11:4.2: clear cases, until 10 July 2022.</summary>
    CentreFirst,

    /// <summary>12 a § 3 mom and Unemployment Security Act, 11:4.2: clear cases.</summary>
    Centre,

    /// <summary>The same, by the list of decree 153/2021, 1 a §, from 1 August 2022.</summary>
    CentreByDecree,

    /// <summary>25 § 2 mom: after the pilots.</summary>
    AfterPilots,
}

/// <summary>What stands in the way of a statement.</summary>
public enum GivingBar : byte
{
    /// <summary>The customer is the TE office's: 12 a § is of municipalities' customers alone.</summary>
    TeOfficesCustomer,

    /// <summary>The municipality does not give it yet.</summary>
    NotYet,

    /// <summary>12 a § does not name the matter: the municipality never gives it.</summary>
    NotNamed,

    /// <summary>20 § 2 mom: of conduct the municipality tells the TE office, which states.</summary>
    Conduct,

    /// <summary>It is the municipality's, and the TE office may not give it beside it yet.</summary>
    Municipalitys,

    /// <summary>The service centre gives statements in clear cases alone.</summary>
    NotClear,

    /// <summary>The service centre does not give statements on municipalities' customers yet.</summary>
    CentreNotYet,

    /// <summary>25 § 2 mom: the pilots have ended.</summary>
    PilotsEnded,
}
