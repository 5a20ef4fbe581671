// As the built server runs. Libraries ask for it while they are loaded: graphql is slower outside of production.
process.env.NODE_ENV = 'production';
