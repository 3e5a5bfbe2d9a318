namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>Who is responsible, as the cubes by place tell it.</summary>
public enum ResponsibleBody
{
    /// <summary>A municipality of the pilots.</summary>
    Municipality,

    /// <summary>The TE office.</summary>
    TeOffice,

    /// <summary>The TE office because facts are missing: nobody has decided.</summary>
    Undecided,
}
