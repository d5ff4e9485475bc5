int beside_system;
